#include <Application/Missive/Bus/ErrorText.hpp>

namespace missive {

namespace {

bool isMiddleOfCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

} // namespace

std::string boundedErrorText(std::string_view text) {
    constexpr std::size_t most = 4000;
    if (text.size() <= most) {
        return std::string{text};
    }
    constexpr std::size_t longestCharacter = 4;
    auto end = most;
    while (end > most - longestCharacter && isMiddleOfCharacter(text[end])) {
        --end;
    }
    return std::string{text.substr(0, end)}.append("… (").append(std::to_string(text.size())).append(" bytes)");
}

std::string errorText(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& exception) {
        return boundedErrorText(exception.what());
    } catch (...) {
        return "an error without a description (the exception thrown is no std::exception)";
    }
}

} // namespace missive
