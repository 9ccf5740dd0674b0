#include <UI/Benchmarking/ReadBenchmarkDefinitions.hpp>

#include <Domain/Benchmarking/NameText.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Benchmarking/BuiltInBenchmarks.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>
#include <UI/Benchmarking/BodySource.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace missive::benchmarking {
namespace {

constexpr std::int64_t mostCalls = 1'000'000'000;

std::optional<std::string> required(const ConfigurationSection& section, const std::string& key) {
    auto text = section.text(key);
    if (!text || text->empty()) {
        section.problem(key, "A benchmark needs a " + key + ": add \"" + key + ": …\".");
        return std::nullopt;
    }
    return text;
}

std::vector<std::string> readTexts(const ConfigurationSection& section, const std::string& key) {
    std::vector<std::string> texts;
    const auto* member = section.find(key);
    if (member != nullptr && !member->value.isList()) {
        section.problem(key, "Expected a list of texts, found " + member->value.describe() + ".");
    } else if (member != nullptr) {
        for (const auto& item : member->value.items()) {
            texts.push_back(item.text());
        }
    }
    return texts;
}

/// A number, if it is there.
std::optional<std::int64_t> readCalls(const ConfigurationSection& section, const std::string& key) {
    return section.has(key) ? std::optional{section.integer(key, 1, 0, mostCalls)} : std::nullopt;
}

void add(Benchmark& benchmark, const ConfigurationSection& section, const std::string& key, const std::string& runtime,
         const std::string& code) {
    const auto kind = BodySource::kindOf(runtime);
    if (!isName(runtime) || !kind) {
        section.problem(key, "\"" + runtime +
                                 "\" is no runtime that code can be given for: it begins with php, python "
                                 "or node, such as php84 or python3.");
        return;
    }
    benchmark.runtimes.push_back(runtime);
    benchmark.bodies.insert_or_assign(*kind, BodySource::around(*kind, code));
}

void readBodies(const ConfigurationSection& section, Benchmark& benchmark) {
    const auto versions = readTexts(section, "phpVersions");
    if (section.has("code")) {
        const auto* given = section.find("phpVersions");
        if (versions.empty() && (given == nullptr || given->value.isList())) {
            section.problem("phpVersions", "Code needs the runtimes it is for: add \"phpVersions: [php84]\".");
        }
        for (const auto& version : versions) {
            add(benchmark, section, "phpVersions", version, section.text("code").value_or(""));
        }
    }
    const auto runtimes = section.section("runtimes");
    for (const auto& member : runtimes.members()) {
        add(benchmark, runtimes, member.key, member.key, runtimes.text(member.key).value_or(""));
    }
    if (benchmark.bodies.empty() && !section.has("code") && runtimes.members().empty()) {
        section.problem("code", "A benchmark needs code: add \"phpVersions\" and \"code\", or \"runtimes\".");
    }
}

std::optional<Benchmark> readBenchmark(const ConfigurationSection& section) {
    section.allowOnly({"slug", "name", "category", "description", "tags", "icon", "phpVersions", "code",
                       "warmupIterations", "innerIterations", "runtimes"});
    const auto slug = required(section, "slug");
    const auto name = required(section, "name");
    if (slug && !isName(*slug)) {
        section.problem("slug", "A benchmark's slug has 1 to 64 letters, digits, dots, dashes and underscores.");
    }
    if (!slug || !name || !isName(*slug)) {
        return std::nullopt;
    }
    Benchmark benchmark{.slug = BenchmarkSlug::fromString(*slug),
                        .name = *name,
                        .category = section.text("category").value_or(""),
                        .description = section.text("description").value_or(""),
                        .tags = readTexts(section, "tags"),
                        .warmup = readCalls(section, "warmupIterations"),
                        .revolutions = readCalls(section, "innerIterations")};
    static_cast<void>(section.text("icon"));
    readBodies(section, benchmark);
    return benchmark;
}

using Slugs = std::set<std::string>;

Slugs builtInSlugs() {
    Slugs slugs;
    for (const auto& benchmark : builtInBenchmarks()) {
        slugs.insert(benchmark.slug.toString());
    }
    return slugs;
}

void readFile(const std::filesystem::path& path, ConfigurationFindings& findings, Slugs& slugs,
              std::vector<Benchmark>& benchmarks) {
    std::ifstream file{path};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto tree = readYaml(text, path.string(), findings);
    if (!tree) {
        return;
    }
    const ConfigurationNode::Member root{"benchmark", tree->position(), false, *tree};
    const ConfigurationSection section{&root, "benchmark", findings};
    if (auto benchmark = readBenchmark(section)) {
        if (!slugs.insert(benchmark->slug.toString()).second) {
            section.problem("slug", "There is another benchmark \"" + benchmark->slug.toString() +
                                        "\": give this one a slug of its own.");
        }
        benchmarks.push_back(*std::move(benchmark));
    }
}

void refuse(const ConfigurationFindings& findings) {
    std::string sentences;
    for (const auto& problem : findings.problems()) {
        sentences += (sentences.empty() ? "" : "\n") + problem.describe();
    }
    if (!sentences.empty()) {
        throw DomainError{"benchmark.definition", sentences};
    }
}

} // namespace

std::vector<Benchmark> readBenchmarkDefinitions(const std::string& folder) {
    std::vector<std::filesystem::path> paths;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator{folder}) {
            const auto extension = entry.path().extension();
            if (extension == ".yaml" || extension == ".yml") {
                paths.push_back(entry.path());
            }
        }
    }
    std::sort(paths.begin(), paths.end());
    ConfigurationFindings findings;
    std::vector<Benchmark> benchmarks;
    auto slugs = builtInSlugs();
    for (const auto& path : paths) {
        readFile(path, findings, slugs, benchmarks);
    }
    refuse(findings);
    return benchmarks;
}

} // namespace missive::benchmarking
