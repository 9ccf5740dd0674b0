#define DOCTEST_CONFIG_IMPLEMENT
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/NeededPrograms.hpp>

#include <doctest/doctest.h>

#include <cstdio>

/// Runs the tests if the server they need is installed; otherwise says so and ends with 77, which ctest counts as
/// skipped.
int main(int argc, char** argv) {
    for (const auto& program : missive::test::neededPrograms()) {
        if (missive::test::installedProgram(program).empty()) {
            std::printf("skipped: %s is not installed\n", program.c_str());
            return 77;
        }
    }
    return doctest::Context{argc, argv}.run();
}
