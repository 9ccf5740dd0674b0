#include <Infrastructure/Benchmarking/ProgramPath.hpp>

#include <sstream>

#include <unistd.h>

namespace missive::benchmarking {

std::string ProgramPath::find(const std::string& program) {
    const auto isProgram = [](const std::string& path) { return access(path.c_str(), X_OK) == 0; };
    if (program.find('/') != std::string::npos) {
        return isProgram(program) ? std::filesystem::absolute(program).string() : std::string{};
    }
    std::istringstream folders{value};
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (const auto path = folder + "/" + program; isProgram(path)) {
            return path;
        }
    }
    return {};
}

std::filesystem::path ProgramPath::besideThisProgram(const std::string& name) {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

} // namespace missive::benchmarking
