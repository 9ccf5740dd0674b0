#pragma once

#include <Application/Missive/Operation/Named.hpp>
#include <Application/Missive/Operation/Omittable.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

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

/// Writes a described view to a Json, which has the functions of PrettyJson and must outlive the writer.
///
/// Described structs become objects with their members in the order of the description, without an empty Omittable;
/// std::optional null or its value; vectors arrays; Named views and maps objects; instants RFC 3339 in UTC, in whole
/// seconds. Members and the values of described enums are called in snake case, `failedAt` is `failed_at`; the
/// underscore at the end of a name that would be a word of C++ is left out. A description that forgets a member does
/// not compile.
template <class Json> class ViewWriter {
public:
    explicit ViewWriter(Json& json) : json_{json} {}

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
        std::visit([this](const auto& alternative) { this->write(alternative); }, value);
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

    static std::string keyOf(std::string_view name) {
        std::string key;
        for (const char letter : name.substr(0, name.find('_'))) {
            const bool isUpper = letter >= 'A' && letter <= 'Z';
            key.append(isUpper && !key.empty() ? "_" : "")
                .append(1, isUpper ? static_cast<char>(letter - 'A' + 'a') : letter);
        }
        return key;
    }

    Json& json_;
};

} // namespace missive
