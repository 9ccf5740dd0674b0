#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/flow/performance/SeededMeasurements.hpp>
#include <tests/support/process/Process.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace missive::test {
namespace {

namespace fs = std::filesystem;

const fs::path scripts{MISSIVE_SOURCE_DIR "/tests/flow/performance/browser"};

/// Where the packages of the lock file are; empty where they cannot be had.
fs::path installedPackages() {
    const fs::path folder{fs::current_path() / "browser"};
    fs::create_directories(folder);
    for (const auto* file : {"package.json", "package-lock.json"}) {
        fs::copy_file(scripts / file, folder / file, fs::copy_options::overwrite_existing);
    }
    Process npm{{installedProgram("npm"),
                 {"ci", "--prefix", folder.string(), "--ignore-scripts", "--no-audit", "--no-fund"},
                 {}}};
    const auto exit = npm.wait(Scratch::patience);
    return exit.code == 0 ? folder : fs::path{};
}

} // namespace

TEST_CASE("every page is accessible, fits a telephone, and runs nothing that somebody sent") {
    const auto packages = installedPackages();
    if (packages.empty()) {
        std::printf("skipped: npm cannot install what stands in %s\n", (scripts / "package-lock.json").c_str());
        std::fflush(stdout);
        std::_Exit(77); // as a program that is missing
    }
    MeasuredShop measured{"nowo_performance: {enable_access_records: true, async: true}\n"};
    SeededMeasurements::into(measured.shop.scratch.file("missive.db"));
    std::string lines;
    for (const auto& payload : SeededMeasurements::payloads()) {
        lines += payload + '\n';
    }
    const auto payloads = measured.shop.scratch.write("payloads.txt", lines);
    measured.shop.serve();
    const auto* pictures = std::getenv("MISSIVE_PICTURES");
    Process node{
        {installedProgram("node"),
         {(scripts / "check-pages.mjs").string(), measured.shop.address, payloads, pictures == nullptr ? "" : pictures},
         {{"BROWSER_MODULES", packages.string()}}}};
    const auto exit = node.wait(Scratch::patience * 10);
    INFO(node.output());
    INFO(node.errorOutput());
    CHECK(exit.code == 0);
}

} // namespace missive::test
