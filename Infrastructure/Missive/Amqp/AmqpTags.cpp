#include <Infrastructure/Missive/Amqp/AmqpTags.hpp>

#include <algorithm>

namespace missive {

std::vector<AmqpTags::Acknowledgement> AmqpTags::settle(std::vector<std::uint64_t> tags) {
    std::sort(tags.begin(), tags.end());
    std::vector<Acknowledgement> acknowledgements;
    bool isOldest = true;
    for (const auto tag : tags) {
        const auto found = open_.find(tag);
        if (found == open_.end()) {
            continue;
        }
        isOldest = isOldest && found == open_.begin();
        open_.erase(found);
        if (isOldest && !acknowledgements.empty()) {
            acknowledgements.back() = {tag, true};
        } else {
            acknowledgements.push_back({tag, false});
        }
    }
    return acknowledgements;
}

} // namespace missive
