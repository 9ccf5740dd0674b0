#include <UI/Missive/RunApp.hpp>

#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

/// The exit code of `missive list` with these options, in a directory of its own.
int run(std::vector<const char*> options, const ContextWiring& context) {
    const TemporaryDirectory directory;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(directory.path());
    std::vector<const char*> line{"missive", "list"};
    line.insert(line.end(), options.begin(), options.end());
    const auto code = runApp(static_cast<int>(line.size()), line.data(), {context});
    std::filesystem::current_path(before);
    return code;
}

} // namespace

TEST_CASE("an application that throws while it is wired ends with exit code 1, whatever is thrown") {
    CHECK(run({}, [](App&) { throw 5; }) == 1);
    CHECK(run({"--silent"}, [](App&) { throw std::runtime_error{"no"}; }) == 1);
}
