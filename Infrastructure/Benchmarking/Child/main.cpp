#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Child/Confinement.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>

#include <unistd.h>

using namespace missive::benchmarking;

namespace {

constexpr int notStarted = 127;
constexpr int result = 3;

int complain(const std::string& sentence) {
    const auto line = sentence + "\n";
    return write(STDERR_FILENO, line.data(), line.size()) < 0 ? notStarted + 1 : notStarted;
}

int runBody(char** arguments) {
    const auto measure = body::Bodies::find(arguments[0]);
    if (measure == nullptr) {
        return complain(std::string{"There is no body in C++ for "} + arguments[0] + ".");
    }
    const auto number = [](const char* text) { return std::strtoll(text, nullptr, 10); };
    const auto measured = measure({number(arguments[1]), number(arguments[2]), number(arguments[3])});
    const auto line = measured.toJson();
    return write(result, line.data(), line.size()) == static_cast<ssize_t>(line.size()) ? 0 : notStarted;
}

} // namespace

/// `missive-benchmark-child FOLDER PARENT PROCESSOR SECONDS BYTES PROGRAM ARGUMENT…`: confines itself and becomes the
/// program, or measures a body of its own if that is called `:cpp`.
int main(int argc, char** argv) {
    constexpr int fewest = 7;
    if (argc < fewest) {
        return complain("This program is started by benchmark workers, not by people.");
    }
    if (const auto why = confine(argv + 1); !why.empty()) {
        return complain(why);
    }
    if (std::strcmp(argv[6], ":cpp") != 0) {
        execv(argv[6], argv + 6);
        return complain(std::string{argv[6]} + ": " + std::strerror(errno));
    }
    try {
        constexpr int all = 11;
        return argc == all ? runBody(argv + fewest) : complain("A body in C++ takes four arguments.");
    } catch (const std::exception& error) {
        complain(error.what());
        return 1;
    }
}
