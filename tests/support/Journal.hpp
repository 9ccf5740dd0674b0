#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// What happened, in order, over several fakes.
class Journal {
public:
    void add(std::string entry) {
        const std::lock_guard lock{mutex_};
        entries_.push_back(std::move(entry));
    }

    std::vector<std::string> entries() const {
        const std::lock_guard lock{mutex_};
        return entries_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<std::string> entries_;
};

} // namespace missive::test
