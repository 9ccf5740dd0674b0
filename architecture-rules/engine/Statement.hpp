#pragma once

#include <architecture-rules/engine/Files.hpp>
#include <architecture-rules/engine/Project.hpp>
#include <architecture-rules/engine/Violation.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace missive::rules {

class Reasoned;

/// Which files should do what; it becomes checkable by saying why.
class Statement {
public:
    using Check = std::function<std::vector<Violation>(const Project&, const std::vector<const SourceFile*>&)>;

    Statement(Files files, const std::string& demand, Check check)
        : files_{std::move(files)}, sentence_{files_.description() + " should " + demand}, check_{std::move(check)} {}

    Reasoned because(std::string reason) const;

    const Files& files() const { return files_; }
    const std::string& sentence() const { return sentence_; }

    std::vector<Violation> check(const Project& project, const std::vector<const SourceFile*>& selected) const {
        return check_(project, selected);
    }

private:
    Files files_;
    std::string sentence_;
    Check check_;
};

} // namespace missive::rules
