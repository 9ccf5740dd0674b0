#include <Application/Missive/Failure/ErrorDetails.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <cstdint>
#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <string>
#include <typeinfo>

namespace missive {

namespace {

std::string className(const std::exception& exception) {
    const char* mangled = typeid(exception).name();
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name{abi::__cxa_demangle(mangled, nullptr, nullptr, &status),
                                                           &std::free};
    return boundedErrorText(status == 0 ? name.get() : mangled);
}

} // namespace

ErrorDetailsStamp errorDetails(const std::exception_ptr& error) {
    const std::int64_t noCode = 0;
    try {
        std::rethrow_exception(error);
    } catch (const HandlerFailed& failed) {
        return errorDetails(failed.failures().front().second);
    } catch (const DomainError& domainError) {
        return {className(domainError), boundedErrorText(domainError.code()), errorText(error), "null"};
    } catch (const std::exception& exception) {
        return {className(exception), noCode, errorText(error), "null"};
    } catch (...) {
        return {"(unknown)", noCode, errorText(error), "null"};
    }
}

} // namespace missive
