#pragma once

#include <Domain/Missive/AnyStamp.hpp>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace missive {

/// The stamps of an envelope in the order they were added. The first four live in the object itself, so that a
/// synchronous dispatch allocates nothing for them.
class Stamps {
public:
    std::size_t size() const noexcept { return inlineSize_ + more_.size(); }

    const AnyStamp& operator[](std::size_t index) const noexcept {
        return index < inlineCapacity ? inline_[index] : more_[index - inlineCapacity];
    }

    void add(AnyStamp stamp) {
        if (inlineSize_ < inlineCapacity) {
            inline_[inlineSize_++] = std::move(stamp);
        } else {
            more_.push_back(std::move(stamp));
        }
    }

    /// A copy without the stamps for which `unwanted` says true.
    template <class Predicate> Stamps without(Predicate unwanted) const {
        Stamps kept;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!unwanted((*this)[i])) {
                kept.add((*this)[i]);
            }
        }
        return kept;
    }

private:
    static constexpr std::size_t inlineCapacity = 4;

    std::array<AnyStamp, inlineCapacity> inline_;
    std::size_t inlineSize_ = 0;
    std::vector<AnyStamp> more_;
};

} // namespace missive
