#pragma once

#include <Domain/Missive/AnyStamp.hpp>

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace missive {

/// The stamps of an envelope in the order they were added. The first twelve live in the object itself: as
/// many as a message collects on its way through a worker. Nothing is set up for those that are not there.
class Stamps {
public:
    Stamps() noexcept = default;
    Stamps(const Stamps& other) : inlineSize_{other.inlineSize_}, more_{other.more_} {
        std::uninitialized_copy_n(other.slots(), inlineSize_, slots());
    }
    Stamps(Stamps&& other) noexcept : inlineSize_{other.inlineSize_}, more_{std::move(other.more_)} {
        std::uninitialized_move_n(other.slots(), inlineSize_, slots());
    }
    Stamps& operator=(const Stamps& other) { return *this = Stamps{other}; }
    Stamps& operator=(Stamps&& other) noexcept {
        if (this != &other) {
            std::destroy_n(slots(), inlineSize_);
            inlineSize_ = other.inlineSize_;
            std::uninitialized_move_n(other.slots(), inlineSize_, slots());
            more_ = std::move(other.more_);
        }
        return *this;
    }
    ~Stamps() { std::destroy_n(slots(), inlineSize_); }

    std::size_t size() const noexcept { return inlineSize_ + more_.size(); }

    const AnyStamp& operator[](std::size_t index) const noexcept {
        return index < inlineCapacity ? slots()[index] : more_[index - inlineCapacity];
    }

    void add(AnyStamp stamp) {
        if (inlineSize_ < inlineCapacity) {
            std::construct_at(slots() + inlineSize_, std::move(stamp));
            ++inlineSize_;
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
    static constexpr std::size_t inlineCapacity = 12;

    AnyStamp* slots() noexcept { return reinterpret_cast<AnyStamp*>(storage_); }
    const AnyStamp* slots() const noexcept { return reinterpret_cast<const AnyStamp*>(storage_); }

    alignas(AnyStamp) std::byte storage_[inlineCapacity * sizeof(AnyStamp)];
    std::size_t inlineSize_ = 0;
    std::vector<AnyStamp> more_;
};

} // namespace missive
