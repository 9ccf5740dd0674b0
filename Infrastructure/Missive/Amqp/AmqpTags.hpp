#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

namespace missive {

/// The deliveries of a channel that are not settled yet.
class AmqpTags {
public:
    /// One `basic.ack`: of a delivery, or of all up to it.
    struct Acknowledgement {
        std::uint64_t tag;
        bool multiple;

        friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
    };

    void add(std::uint64_t tag) { open_.insert(open_.end(), tag); }
    bool contains(std::uint64_t tag) const { return open_.contains(tag); }
    std::size_t size() const noexcept { return open_.size(); }
    void clear() noexcept { open_.clear(); }

    /// Takes these out; those that are not open are left alone. Returns the fewest acknowledgements that settle them
    /// and nothing else.
    std::vector<Acknowledgement> settle(std::vector<std::uint64_t> tags);

private:
    std::set<std::uint64_t> open_;
};

} // namespace missive
