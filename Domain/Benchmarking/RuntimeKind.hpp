#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace missive::benchmarking {

/// What a runtime's bodies are written in, and which runner drives them.
enum class RuntimeKind { Cpp, Php, Python, Node };

inline constexpr std::array allRuntimeKinds{RuntimeKind::Cpp, RuntimeKind::Php, RuntimeKind::Python, RuntimeKind::Node};

/// `cpp`, `php`, `python` or `node`.
constexpr std::string_view nameOf(RuntimeKind kind) noexcept {
    constexpr std::array<std::string_view, 4> names{"cpp", "php", "python", "node"};
    return names[static_cast<std::size_t>(kind)];
}

constexpr std::optional<RuntimeKind> runtimeKindNamed(std::string_view name) noexcept {
    for (const auto kind : allRuntimeKinds) {
        if (nameOf(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace missive::benchmarking
