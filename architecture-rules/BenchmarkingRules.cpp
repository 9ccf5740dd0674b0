#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Should.hpp>

namespace missive::rules {

std::vector<Rule> benchmarkingRules() {
    return {
        {"benchmark-bodies-apart",
         files()
             .in("Infrastructure/Benchmarking/Body/**")
             .should()
             .onlyInclude({standardLibrary(), thirdParty(), "Infrastructure/Benchmarking/Body/**"})
             .because("what is measured must not change with what measures it")},

        {"measuring-opens-no-transaction",
         files()
             .in({"Infrastructure/*/*Executor.hpp", "Infrastructure/*/*Executor.cpp"})
             .should()
             .notInclude({"**Repository.hpp", "**/UnitOfWork.hpp", "**/Persistence/**", "odb/**"})
             .because("a body that is measured may take a minute, and nothing may wait for it meanwhile")},
    };
}

} // namespace missive::rules
