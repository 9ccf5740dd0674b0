#pragma once

#include <Infrastructure/Missive/Dsn/OptionValue.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

/// The options that fill a `Target`, by name: where each goes and what it may be. Immutable, so safe from several
/// threads. A place is a pointer to a member of the target, or a function that returns a reference into it.
template <class Target> class OptionTable {
public:
    /// Puts the option where it belongs. Throws std::invalid_argument.
    using Take = std::function<void(Target&, const OptionValue&)>;

    OptionTable(std::initializer_list<std::pair<const std::string, Take>> options) : options_{options} {}

    /// These options, and those of a part of the target.
    template <class Place, class Part> OptionTable with(Place place, const OptionTable<Part>& part) && {
        for (const auto& [name, take] : part.options_) {
            options_[name] = [place, take](Target& target, const OptionValue& option) {
                take(std::invoke(place, target), option);
            };
        }
        return std::move(*this);
    }

    /// In the order of the alphabet.
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& [name, take] : options_) {
            names.push_back(name);
        }
        return names;
    }

    bool contains(std::string_view name) const { return options_.contains(name); }

    void take(Target& target, const OptionValue& option) const { take(target, option.name(), option); }

    /// Takes an option that is called `key` in this table: `flags` for `queues[orders][flags]`. Refuses one it does not
    /// have, and says which one was probably meant.
    void take(Target& target, std::string_view key, const OptionValue& option) const {
        const auto found = options_.find(key);
        if (found == options_.end()) {
            option.refuseName(key, names());
        }
        found->second(target, option);
    }

    /// Any text.
    template <class Place> static Take text(Place place) {
        return [place](Target& target, const OptionValue& option) { std::invoke(place, target) = option.value(); };
    }

    template <class Place> static Take textNotEmpty(Place place) {
        return [place](Target& target, const OptionValue& option) { std::invoke(place, target) = option.text(); };
    }

    template <class Place> static Take yesOrNo(Place place) {
        return [place](Target& target, const OptionValue& option) { std::invoke(place, target) = option.isYes(); };
    }

    /// A whole number, for any arithmetic type or a duration, which is then counted in its own unit.
    template <class Place> static Take whole(Place place, std::int64_t least, std::int64_t most) {
        return [=](Target& target, const OptionValue& option) {
            auto& value = std::invoke(place, target);
            value = static_cast<std::remove_reference_t<decltype(value)>>(option.whole(least, most));
        };
    }

    /// A time limit in seconds; 0 or nothing is the default, since an other side that never answers must not hold us up
    /// for ever.
    template <class Place> static Take limit(Place place, std::chrono::hours most) {
        return [=](Target& target, const OptionValue& option) {
            constexpr std::chrono::milliseconds none{0};
            Target usual;
            const auto time = option.value().empty() ? none : option.seconds(none, most);
            std::invoke(place, target) = time == none ? std::invoke(place, usual) : time;
        };
    }

    /// Has no effect here.
    static Take ignored() {
        return [](Target&, const OptionValue&) {};
    }

    /// Has no effect here, but must be true or false.
    static Take ignoredYesOrNo() {
        return [](Target&, const OptionValue& option) { option.isYes(); };
    }

private:
    template <class> friend class OptionTable;

    std::map<std::string, Take, std::less<>> options_;
};

} // namespace missive
