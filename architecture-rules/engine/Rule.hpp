#pragma once

#include <architecture-rules/engine/Project.hpp>
#include <architecture-rules/engine/Reasoned.hpp>
#include <architecture-rules/engine/Verdict.hpp>

#include <string>
#include <utility>

namespace missive::rules {

/// A statement about the tree with a name and a reason. Only `Statement::because` makes what a rule is made of,
/// so a rule without its reason does not compile.
class Rule {
public:
    Rule(std::string id, Reasoned reasoned) : id_{std::move(id)}, reasoned_{std::move(reasoned)} {}

    /// Stable; also the name of the folder under `violations/` that breaks the rule.
    const std::string& id() const { return id_; }
    const std::string& sentence() const { return reasoned_.statement().sentence(); }
    const std::string& because() const { return reasoned_.reason(); }

    /// Violations are sorted by file and line. Thread-safe: nothing is kept.
    Verdict check(const Project& project) const;

    /// Id, sentence and reason, then one `file:line: …` for each violation.
    std::string report(const Verdict& verdict) const;

private:
    std::string id_;
    Reasoned reasoned_;
};

} // namespace missive::rules
