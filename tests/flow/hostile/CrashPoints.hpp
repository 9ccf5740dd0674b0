#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace missive::test {

/// Named places where the process kills itself, as `kill -9` would, when it is told to. Safe to use from any thread.
class CrashPoints {
public:
    static const std::vector<std::string>& names();

    /// `at` is `name:nth`, or empty for never. Every passing is a line of the file `log`, unless that is empty.
    CrashPoints(std::string_view at, std::string log);

    void pass(const std::string& name) const;

private:
    std::string fatal_;
    int nth_ = 0;
    std::string log_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, int> passed_;
};

} // namespace missive::test
