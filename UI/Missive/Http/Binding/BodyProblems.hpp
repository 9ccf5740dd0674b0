#pragma once

#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonKind.hpp>
#include <UI/Missive/Http/Problem/ProblemField.hpp>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

/// Collects what is wrong with a well-formed JSON text that should have been read as a T: each field that is missing,
/// unknown or of another form, up to 20 of them. Every value is decoded by itself, as decodeJson does it.
class BodyProblems {
public:
    static constexpr std::size_t most = 20;

    template <class T> static std::vector<ProblemField> of(std::string_view json) {
        BodyProblems problems;
        problems.check<T>(json, "#");
        return std::move(problems.found_);
    }

private:
    template <class T> struct Element {};
    template <class T> struct Element<std::vector<T>> {
        using Type = T;
    };

    template <class T> void check(std::string_view json, const std::string& pointer) {
        if constexpr (detail::isOptional<T>) {
            if (json != "null") {
                check<typename T::value_type>(json, pointer);
            }
        } else if constexpr (detail::JsonDescribed<T> && !detail::HasJsonValue<T>) {
            checkObject<T>(json, pointer);
        } else if constexpr (requires { typename Element<T>::Type; }) {
            checkElements(json, pointer, [this](std::string_view element, const std::string& at) {
                check<typename Element<T>::Type>(element, at);
            });
        } else {
            note(pointer, [&] { static_cast<void>(fromJson<std::array<T, 1>>('[' + std::string{json} + ']')); });
        }
    }

    template <class T> void checkObject(std::string_view json, const std::string& pointer) {
        const auto fields = fieldsOf(json, pointer);
        if (!fields) {
            return;
        }
        std::set<std::string_view> known;
        forEachField<T>([&]<class Field>(std::string_view name, std::type_identity<Field>) {
            known.insert(name);
            const auto at = pointer + '/' + escaped(name);
            if (const auto given = fields->find(name); given != fields->end()) {
                check<Field>(given->second, at);
            } else if (!detail::isOptional<Field>) {
                add("is missing.", at);
            }
        });
        refuseUnknown(*fields, known, pointer);
    }

    using Fields = std::map<std::string, std::string, std::less<>>;

    /// The JSON texts of an object's fields; notes it where there is none.
    std::optional<Fields> fieldsOf(std::string_view json, const std::string& pointer);
    void checkElements(std::string_view json, const std::string& pointer,
                       const std::function<void(std::string_view, const std::string&)>& check);
    void refuseUnknown(const Fields& fields, const std::set<std::string_view>& known, const std::string& pointer);
    /// Whether it is of this kind; notes it where it is not.
    bool has(JsonKind kind, const char* called, std::string_view json, const std::string& pointer);
    void note(const std::string& pointer, const std::function<void()>& decode);
    void add(std::string detail, const std::string& pointer);
    static std::string escaped(std::string_view name);

    std::vector<ProblemField> found_;
};

} // namespace missive
