#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Glob.hpp>
#include <architecture-rules/engine/Place.hpp>
#include <architecture-rules/engine/Should.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace missive::rules {

namespace {

enum class Form { Anywhere, SourcesOnly, OneSource };

/// A library, its headers and the only folders that may include them.
struct Library {
    std::string name;
    std::vector<std::string> headers;
    std::vector<std::string> places;
    Form form = Form::Anywhere;
    bool isAllowedInContexts = false;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> all{
        {"SQLite",
         {"sqlite3.h"},
         {"Infrastructure/Missive/Sqlite/**", "Infrastructure/Missive/Transport/Sqlite/**",
          "Infrastructure/Missive/Persistence/Odb/**"}},
        {"ODB",
         {"odb/**", "**-odb.hxx", "**-odb.hpp"},
         {"Infrastructure/Missive/Persistence/Odb/**"},
         Form::Anywhere,
         true},
        {"yaml-cpp", {"yaml-cpp/**"}, {"Infrastructure/Missive/Configuration/**"}, Form::SourcesOnly},
        {"simdjson", {"simdjson.h"}, {"Infrastructure/Missive/Codec/**"}, Form::OneSource},
        {"Boost.Describe", {"boost/describe**", "boost/mp11**"}, {"Infrastructure/**"}},
        {"Boost.Asio",
         {"boost/asio**"},
         {"Infrastructure/Performance/HttpPost.cpp", "UI/Missive/Http/Server/**"},
         Form::SourcesOnly},
        {"Boost.Beast",
         {"boost/beast**"},
         {"Infrastructure/Performance/HttpPost.cpp", "UI/Missive/Http/Server/**"},
         Form::SourcesOnly},
        {"Boost.JSON",
         {"boost/json**"},
         {"UI/Missive/Http/Binding/**", "Infrastructure/Benchmarking/Body/**"},
         Form::SourcesOnly},
        {"PCRE2", {"pcre2.h"}, {"Infrastructure/Benchmarking/Body/**"}, Form::SourcesOnly},
        {"prometheus-cpp", {"prometheus/**"}, {"Infrastructure/Missive/Metrics/**"}, Form::OneSource},
        {"Boost.UUID", {"boost/uuid/**"}, {"Infrastructure/Missive/Codec/**"}, Form::SourcesOnly},
        {"Boost.Signals2", {"boost/signals2**"}, {"Application/**"}},
        {"CLI11", {"CLI/**"}, {"UI/Missive/Console/**"}, Form::OneSource},
        {"utf8proc", {"utf8proc.h"}, {"UI/Missive/Console/**"}, Form::OneSource},
        {"spdlog", {"spdlog/**"}, {"Infrastructure/Missive/Log/**"}, Form::SourcesOnly},
        {"hiredis", {"hiredis/**"}, {"Infrastructure/Missive/Redis/**"}, Form::SourcesOnly},
        {"OpenSSL",
         {"openssl/**"},
         {"Infrastructure/Benchmarking/Body/**", "Infrastructure/Benchmarking/Sha256Hex.cpp",
          "Infrastructure/Missive/Redis/**", "Infrastructure/Performance/HttpPost.cpp",
          "UI/Missive/Http/Access/Sha256.cpp", "UI/Missive/Http/Tls/**"},
         Form::SourcesOnly},
        {"librabbitmq",
         {"amqp*.h", "rabbitmq-c/**"},
         {"Infrastructure/Missive/Amqp/**", "Infrastructure/Missive/Transport/Amqp/**"},
         Form::SourcesOnly},
        {"libpq",
         {"libpq-events.h", "libpq-fe.h", "postgresql/**"},
         {"Infrastructure/Missive/Postgres/**"},
         Form::SourcesOnly},
        {"the C++ runtime's names of types", {"cxxabi.h"}, {"Application/**"}, Form::SourcesOnly},
        {"the operating system",
         {"arpa/**", "dlfcn.h", "fcntl.h", "linux/**", "malloc.h", "netinet/**", "poll.h", "pthread.h", "sched.h",
          "signal.h", "spawn.h", "sys/**", "termios.h", "time.h", "unistd.h"},
         {"Infrastructure/**", "UI/**"}},
        {"the test libraries", {"doctest/**", "rapidcheck**"}, {}},
    };
    return all;
}

bool fitsOne(const std::vector<std::string>& patterns, const std::string& path) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) { return glob(pattern, path); });
}

const Library* libraryOf(const std::string& header) {
    const auto found = std::find_if(libraries().begin(), libraries().end(),
                                    [&](const Library& library) { return fitsOne(library.headers, header); });
    return found == libraries().end() ? nullptr : &*found;
}

bool isAtHome(const Library& library, const SourceFile& file) {
    const auto place = Place::of(file.path);
    return fitsOne(library.places, file.path) ||
           (library.isAllowedInContexts && place.layer == "Infrastructure" && place.isContext());
}

void includeKnownLibraries(const SourceFile& file, const Project& project, std::vector<Violation>& violations) {
    for (const auto& include : file.includes) {
        if (include.spelling != Include::Spelling::Macro && thirdParty().contains(include.target) &&
            !project.resolve(file, include) && !libraryOf(include.target)) {
            violations.push_back(
                {file.path, include.line, "includes " + include.target + ", a header of no library in the table"});
        }
    }
}

void includeLibrariesAtHome(const SourceFile& file, const Project&, std::vector<Violation>& violations) {
    for (const auto& include : file.includes) {
        if (const auto* library = libraryOf(include.target); library && !isAtHome(*library, file)) {
            violations.push_back({file.path, include.line, "includes " + include.target + " of " + library->name});
        }
    }
}

void keepHeavyLibrariesInSources(const SourceFile& file, const Project&, std::vector<Violation>& violations) {
    for (const auto& include : file.includes) {
        if (const auto* library = libraryOf(include.target); library && library->form != Form::Anywhere) {
            violations.push_back({file.path, include.line,
                                  "is a header and includes " + include.target + " of " + library->name +
                                      ", which belongs in a source file"});
        }
    }
}

std::vector<Violation> oneFileEach(const Project&, const std::vector<const SourceFile*>& selected) {
    std::map<const Library*, std::string> home;
    std::vector<Violation> violations;
    for (const auto* file : selected) {
        for (const auto& include : file->includes) {
            if (const auto* library = libraryOf(include.target); library && library->form == Form::OneSource) {
                if (const auto& first = home.emplace(library, file->path).first->second; first != file->path) {
                    violations.push_back(
                        {file->path, include.line,
                         "includes " + include.target + " of " + library->name + " as " + first + " does"});
                }
            }
        }
    }
    return violations;
}

} // namespace

std::vector<Rule> thirdPartyRules() {
    return {
        {"library-is-known", productionFiles()
                                 .should()
                                 .satisfy("include libraries of the table only", includeKnownLibraries)
                                 .because("a new dependency is a decision: give it a row and a place here")},

        {"library-has-its-place",
         productionFiles()
             .should()
             .satisfy("include a library in its own place only", includeLibrariesAtHome)
             .because("a library that is known in one folder can be replaced in an afternoon")},

        {"public-headers-are-plain",
         headers()
             .in({"Domain/**", "Application/**"})
             .should()
             .notInclude({thirdParty()})
             .because("whoever includes the kernel must not need, nor wait for, somebody else's library")},

        {"heavy-library-in-sources",
         headers()
             .in({"Infrastructure/**", "UI/**"})
             .should()
             .satisfy("leave heavy libraries to their sources", keepHeavyLibrariesInSources)
             .because("each of these headers costs every file that sees it half a second and more to compile")},

        {"heaviest-library-in-one-file",
         Statement{productionFiles(), "include simdjson and CLI11 in one file each", oneFileEach}.because(
             "these cost two seconds a file, and behind one file they stay replaceable")},
    };
}

} // namespace missive::rules
