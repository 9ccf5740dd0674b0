#include <Application/Missive/Bus/ErrorText.hpp>

namespace missive {

std::string errorText(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "an error without a description (the exception thrown is no std::exception)";
    }
}

} // namespace missive
