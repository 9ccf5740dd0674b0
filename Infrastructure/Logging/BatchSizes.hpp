#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace missive::logging {

/// The sizes of the batches that the pump took further, until somebody asks for them. Safe to use from any thread.
class BatchSizes {
public:
    /// Of more that nobody asked for nothing is kept.
    static constexpr std::size_t most = 10'000;

    void add(std::size_t size) {
        const std::lock_guard lock{mutex_};
        if (sizes_.size() < most) {
            sizes_.push_back(size);
        }
    }

    std::vector<std::size_t> take() {
        const std::lock_guard lock{mutex_};
        return std::exchange(sizes_, {});
    }

private:
    std::mutex mutex_;
    std::vector<std::size_t> sizes_;
};

} // namespace missive::logging
