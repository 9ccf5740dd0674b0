#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <source_location>
#include <string_view>

namespace missive {

/// Identity of a C++ type within one process, without RTTI: one pointer wide, compares and hashes as a pointer.
///
/// The name is the type as the compiler spells it (`missive::ordering::OrderCreated`); it is meant for people and
/// never leaves the process: on the wire a message bears the name given at its registration.
class TypeId {
public:
    template <class T> static constexpr TypeId of() noexcept { return TypeId{&record<T>}; }

    constexpr std::string_view name() const noexcept { return record_->name; }

    friend constexpr bool operator==(TypeId left, TypeId right) noexcept = default;

private:
    struct Record {
        std::string_view name;
    };

    template <class T> static consteval std::string_view spelledName() {
        const std::string_view text = std::source_location::current().function_name();
        const auto start = text.find("T = ") + 4;
        auto end = text.find_first_of(";]", start);
        return text.substr(start, end - start);
    }

    template <class T> static constexpr Record record{spelledName<T>()};

    constexpr explicit TypeId(const Record* value) noexcept : record_{value} {}

    const Record* record_;

    friend struct std::hash<TypeId>;
};

} // namespace missive

template <> struct std::hash<missive::TypeId> {
    std::size_t operator()(missive::TypeId type) const noexcept { return std::hash<const void*>{}(type.record_); }
};
