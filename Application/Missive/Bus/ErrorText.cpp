#include <Application/Missive/Bus/ErrorText.hpp>

#include <Domain/Missive/Text/TextBeginning.hpp>

namespace missive {

std::string boundedErrorText(std::string_view text) {
    constexpr std::size_t most = 4000;
    if (text.size() <= most) {
        return std::string{text};
    }
    return std::string{textBeginning(text, most)}.append("… (").append(std::to_string(text.size())).append(" bytes)");
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
