#pragma once

#include <Application/Missive/Operation/Named.hpp>
#include <Application/Missive/Operation/Omittable.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Missive/View/PrettyJson.hpp>
#include <Infrastructure/Missive/View/ViewKeys.hpp>

#include <boost/describe.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

/// Writes one described view as JSON; see viewJson.
class ViewWriter {
public:
    explicit ViewWriter(ViewKeys keys) : keys_{keys} {}

    const std::string& text() const { return json_.text(); }

    void write(const std::string& value) { json_.value(value); }
    void write(bool value) { json_.value(value); }
    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    void write(Number value) {
        json_.value(static_cast<std::int64_t>(value));
    }

    template <class Enum>
        requires std::is_enum_v<Enum>
    void write(Enum value) {
        json_.value(keyOf(boost::describe::enum_to_string(value, "")));
    }

    void write(TimePoint value) {
        const auto text = formatRfc3339(value);
        json_.value(std::string_view{text.data(), text.size()});
    }

    template <class T> void write(const std::optional<T>& value) {
        if (value) {
            write(*value);
        } else {
            json_.null();
        }
    }

    template <class... Alternatives> void write(const std::variant<Alternatives...>& value) {
        std::visit([this](const auto& alternative) { write(alternative); }, value);
    }

    template <class T> void write(const std::vector<T>& values) {
        json_.beginArray();
        for (const auto& value : values) {
            write(value);
        }
        json_.endArray();
    }

    template <class T> void write(const Named<T>& views) { writeUnderNames(views); }
    template <class T> void write(const std::map<std::string, T>& views) { writeUnderNames(views); }

    template <detail::JsonDescribed View> void write(const View& view) {
        detail::JsonDescription<View>::check();
        json_.beginObject();
        writeMembers(view, std::make_index_sequence<detail::JsonDescription<View>::count>{});
        json_.endObject();
    }

private:
    template <class Views> void writeUnderNames(const Views& views) {
        json_.beginObject();
        for (const auto& [name, view] : views) {
            json_.key(name);
            write(view);
        }
        json_.endObject();
    }

    template <class View, std::size_t... I> void writeMembers(const View& view, std::index_sequence<I...>) {
        (writeMember<typename detail::JsonDescription<View>::template Member<I>>(view), ...);
    }

    template <class Member, class View> void writeMember(const View& view) {
        writeField(Member::name, view.*Member::pointer);
    }

    template <class T> void writeField(std::string_view name, const T& value) {
        json_.key(keyOf(name));
        write(value);
    }

    template <class T> void writeField(std::string_view name, const Omittable<T>& value) {
        if (value) {
            writeField(name, *value);
        }
    }

    std::string keyOf(std::string_view name) const {
        if (keys_ == ViewKeys::AsDeclared) {
            return std::string{name};
        }
        std::string key;
        for (const char letter : name.substr(0, name.find('_'))) {
            const bool isUpper = letter >= 'A' && letter <= 'Z';
            key.append(isUpper && !key.empty() ? "_" : "")
                .append(1, isUpper ? static_cast<char>(letter - 'A' + 'a') : letter);
        }
        return key;
    }

    const ViewKeys keys_;
    PrettyJson json_;
};

} // namespace missive
