#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFiles.hpp>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace missive {

namespace {

std::vector<std::filesystem::path> yamlFilesIn(const std::filesystem::path& folder, ConfigurationFindings& findings) {
    std::vector<std::filesystem::path> files;
    if (!isThere(folder)) {
        return files;
    }
    std::error_code error;
    std::filesystem::directory_iterator entries{folder, error};
    for (; !error && entries != std::filesystem::directory_iterator{}; entries.increment(error)) {
        if (entries->path().extension() == ".yaml") {
            files.push_back(entries->path());
        }
    }
    if (error) {
        findings.problem({folder.string(), 0}, "", "The directory cannot be read: " + error.message() + ".");
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

bool isEnvironmentName(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '-'; });
}

bool isThere(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::status(path, error).type() != std::filesystem::file_type::not_found;
}

std::optional<std::string> readConfigurationFile(const std::filesystem::path& file, ConfigurationFindings& findings) {
    const auto refuse = [&](const std::string& reason) {
        findings.problem({file.string(), 0}, "", "The file cannot be read: " + reason + ".");
        return std::nullopt;
    };
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (error && status.type() != std::filesystem::file_type::regular) {
        return refuse(error.message());
    }
    if (!std::filesystem::is_regular_file(status)) {
        return refuse("it is not a regular file");
    }
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > 1024 * 1024) {
        return refuse("it is larger than 1 MiB");
    }
    errno = 0;
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        return refuse(std::system_category().message(errno));
    }
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (stream.bad()) {
        return refuse("reading it failed");
    }
    return text;
}

std::vector<ConfigurationFile> configurationFiles(const std::filesystem::path& directory,
                                                  const std::string& environment, ConfigurationFindings& findings) {
    std::vector<ConfigurationFile> files;
    for (const auto& folder : {directory / "packages", directory / "packages" / environment}) {
        for (auto& file : yamlFilesIn(folder, findings)) {
            files.push_back({std::move(file)});
        }
        if (findings.hasProblems()) {
            return files;
        }
    }
    for (const auto& name : {std::string{"services.yaml"}, "services_" + environment + ".yaml"}) {
        if (isThere(directory / name)) {
            files.push_back({directory / name, true});
        }
    }
    if (isThere(directory / "missive.yaml")) {
        files.push_back({directory / "missive.yaml"});
    }
    return files;
}

} // namespace missive
