#pragma once

#include <tests/flow/Scratch.hpp>

#include <map>
#include <string>
#include <vector>

namespace missive::test {

/// The lines of the log of an installation.
struct LogFiles {
    static std::vector<std::string> lines(const Scratch& scratch);

    /// The last value of that name in a line; empty where there is none.
    static std::string valueIn(const std::string& line, const std::string& name);

    /// How often each key stands there; a line without one is a key itself.
    static std::map<std::string, int> keys(const std::vector<std::string>& lines);

    /// How many lines bear a text.
    static std::size_t countOf(const std::vector<std::string>& lines, const std::string& text);
};

/// The number behind a name in JSON as the console writes it; -1 where there is none.
long numberIn(const std::string& json, const std::string& name);

} // namespace missive::test
