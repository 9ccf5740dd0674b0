#include <UI/Benchmarking/BodySource.hpp>

#include <sstream>

namespace missive::benchmarking {
namespace {

std::string withoutOpeningTag(std::string_view code) {
    constexpr std::string_view tag = "<?php";
    const auto begin = code.find_first_not_of(" \t\r\n");
    if (begin != std::string_view::npos && code.substr(begin).starts_with(tag)) {
        code.remove_prefix(begin + tag.size());
    }
    return std::string{code};
}

std::string indented(std::string_view code) {
    std::istringstream lines{std::string{code}};
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        text += "    " + line + "\n";
    }
    return text;
}

} // namespace

std::optional<RuntimeKind> BodySource::kindOf(std::string_view runtime) noexcept {
    for (const auto kind : {RuntimeKind::Php, RuntimeKind::Python, RuntimeKind::Node}) {
        if (runtime.starts_with(nameOf(kind))) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string BodySource::around(RuntimeKind kind, std::string_view code) {
    switch (kind) {
    case RuntimeKind::Php:
        return "<?php\nfunction body($inputs)\n{\n" + withoutOpeningTag(code) + "\n}\n";
    case RuntimeKind::Python:
        return "def body(inputs):\n    pass\n" + indented(code);
    case RuntimeKind::Node:
        return "exports.body = (inputs) => {\n" + std::string{code} + "\n};\n";
    case RuntimeKind::Cpp:
        break;
    }
    return {};
}

} // namespace missive::benchmarking
