#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Brackets.hpp>
#include <architecture-rules/engine/Should.hpp>

#include <cstddef>

namespace missive::rules {

namespace {

constexpr const char* runtime = "Infrastructure/Missive/Runtime/**";
/// What is measured has no ports, and runs in a program of its own.
constexpr const char* bodies = "Infrastructure/Benchmarking/Body/**";

void neverDrop(const SourceFile& file, const Project&, std::vector<Violation>& violations) {
    const auto& tokens = file.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].is("drop_schema")) {
            violations.push_back({file.path, tokens[i].line, "drops a schema"});
        }
        if (!tokens[i].is("create_schema") || !tokens[i + 1].is("(")) {
            continue;
        }
        const auto close = closingBracket(tokens, i + 1);
        if (!tokens[close - 1].is("false")) {
            violations.push_back({file.path, tokens[i].line,
                                  "calls create_schema without false as its third argument, which drops every table"});
        }
    }
}

} // namespace

std::vector<Rule> systemRules() {
    return {
        {"one-clock", productionFiles()
                          .exceptIn({runtime, bodies})
                          .should()
                          .notUse({"system_clock::now", "steady_clock::now", "high_resolution_clock", "system_clock;",
                                   "steady_clock;", "time(", "gettimeofday(", "clock_gettime("})
                          .because("time comes through the Clock port, so that a test can move it")},

        {"threads-in-one-place", productionFiles()
                                     .exceptIn({runtime, bodies})
                                     .should()
                                     .notUse({"std::thread", "std::jthread", "std::async", ".detach(", "->detach(",
                                              "sleep_for", "sleep_until", "pthread_create(", "usleep(", "nanosleep("})
                                     .because("the same worker runs in a seeded simulation on one thread")},

        {"chance-in-one-place", productionFiles()
                                    .exceptIn(runtime)
                                    .should()
                                    .notUse({"random_device", "mt19937", "mt19937_64", "default_random_engine", "rand(",
                                             "srand(", "getrandom("})
                                    .because("chance comes through a port, so that a failing run can be repeated")},

        {"environment-is-read-in-one-place", productionFiles()
                                                 .exceptIn({runtime, "Infrastructure/Missive/Configuration/**"})
                                                 .should()
                                                 .notUse({"getenv(", "secure_getenv("})
                                                 .because("a setting has one origin that debug:config can name")},

        {"environment-is-never-written",
         productionFiles()
             .exceptIn(runtime)
             .should()
             .notUse({"setenv(", "putenv(", "unsetenv("})
             .because("a written variable is global state that no thread may read meanwhile")},

        {"output-in-the-console",
         productionFiles()
             .exceptIn("UI/Missive/Console/**")
             .should()
             .notUse({"std::cout", "std::cerr", "std::clog", "printf(", "fprintf(", "puts(", "fputs(", "perror("})
             .because("results, notes and logs each have one way out, which a test can read")},

        {"no-unsafe-calls", productionFiles()
                                .should()
                                .notUse({"system(", "popen(", "strcpy(", "strcat(", "sprintf(", "vsprintf(", "gets(",
                                         "atoi(", "atol(", "atof(", "strtok("})
                                .because("each of these has a safe form and a history of holes")},

        {"schema-is-never-dropped",
         productionFiles()
             .should()
             .satisfy("create a schema without dropping the old one", neverDrop)
             .because("ODB drops existing tables by default, and with them the customer's data")},
    };
}

} // namespace missive::rules
