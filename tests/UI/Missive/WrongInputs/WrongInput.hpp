#pragma once

#include <string>
#include <vector>

namespace missive::test {

/// One thing a person may do wrong, and what the application must answer.
struct WrongInput {
    /// What part of the machine it takes.
    enum class Needs { nothing, anotherUser, ownFileSystem };

    std::string what;
    /// A shell line, run in a directory of its own where `missive` is the application. `$AS_ANOTHER_USER` is what to
    /// put before it to drop the rights of root.
    std::string command;
    /// What standard error must say, white space aside.
    std::vector<std::string> says;
    /// Written to config/packages/messenger.yaml unless empty.
    std::string configuration{};
    Needs needs = Needs::nothing;
    int exitCode = 1;
};

} // namespace missive::test
