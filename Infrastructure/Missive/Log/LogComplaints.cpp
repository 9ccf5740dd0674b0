#include <Infrastructure/Missive/Log/LogComplaints.hpp>

#include <Infrastructure/Missive/Codec/PrintableText.hpp>
#include <Infrastructure/Missive/Log/StandardError.hpp>

namespace missive {

namespace {

std::string reasonOf(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& known) {
        return known.what();
    } catch (...) {
        return "something that is no exception was thrown";
    }
}

} // namespace

void LogComplaints::failed(const std::string& handler, const std::exception_ptr& error) noexcept {
    ++count_;
    try {
        tell(handler, error);
    } catch (const std::exception&) { // there is nowhere left to tell it
    }
}

void LogComplaints::tell(const std::string& handler, const std::exception_ptr& error) {
    const auto now = clock_.elapsed();
    std::uint64_t untold = 0;
    {
        const std::lock_guard lock{mutex_};
        const auto [found, isFirst] = complaints_.try_emplace(handler, Complaint{now, 0});
        if (!isFirst && now - found->second.toldAt < std::chrono::minutes{1}) {
            ++found->second.untold;
            return;
        }
        untold = found->second.untold;
        found->second = {now, 0};
    }
    auto line = "The log handler \"" + handler + "\" failed: " + reasonOf(error);
    if (untold > 0) {
        line += " (and " + std::to_string(untold) + " times before)";
    }
    StandardError::write(printableLine(line) + '\n');
}

} // namespace missive
