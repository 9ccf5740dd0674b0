#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace missive {

/// Those of a row of messages that were handled. Copies none as long as they are the first without a gap, as nearly
/// always.
class HandledMessages {
public:
    /// The messages must outlive the object.
    explicit HandledMessages(std::span<const Envelope> all) noexcept : all_{all} {}

    /// Positions come in ascending order.
    void add(std::size_t position) {
        if (copies_.empty() && position == first_) {
            ++first_;
            return;
        }
        if (copies_.empty()) {
            const auto before = all_.first(first_);
            copies_.assign(before.begin(), before.end());
        }
        copies_.push_back(all_[position]);
    }

    std::span<const Envelope> all() const noexcept {
        return copies_.empty() ? all_.first(first_) : std::span<const Envelope>{copies_};
    }

private:
    std::span<const Envelope> all_;
    std::size_t first_ = 0;
    std::vector<Envelope> copies_;
};

} // namespace missive
