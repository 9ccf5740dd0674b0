#include <Infrastructure/Missive/Log/LogStack.hpp>

#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <atomic>
#include <exception>
#include <utility>

namespace missive {

class LogStack::Channel final : public Log {
public:
    Channel(const LogStack& stack, std::string name) : stack_{stack}, name_{std::move(name)} {
        for (const auto& handler : stack.handlers_) {
            add(*handler);
        }
    }

    void add(const LogHandler& handler) noexcept {
        for (int level = 0; level <= static_cast<int>(LogLevel::Emergency); ++level) {
            if (handler.accepts(name_, static_cast<LogLevel>(level))) {
                accepted_.fetch_or(1U << level, std::memory_order_relaxed);
            }
        }
    }

    bool accepts(LogLevel level) const noexcept override {
        return (accepted_.load(std::memory_order_relaxed) >> static_cast<unsigned>(level) & 1U) != 0;
    }

    void write(LogLevel level, std::string_view text, const std::vector<LogField>& context) noexcept override {
        if (!accepts(level)) {
            return;
        }
        try {
            const auto shownText = redactText(text);
            const auto shownContext = redacted(context);
            const LogRecord record{stack_.clock_.now(), name_, level, shownText, shownContext};
            for (const auto& handler : stack_.handlers_) {
                if (handler->accepts(name_, level)) {
                    handler->handle(record);
                }
            }
        } catch (const std::exception&) { // there is nobody left to tell it
        }
    }

private:
    static std::vector<LogField> redacted(const std::vector<LogField>& context) {
        std::vector<LogField> shown;
        shown.reserve(context.size());
        for (const auto& field : context) {
            shown.push_back({field.name, redactText(field.value)});
        }
        return shown;
    }

    const LogStack& stack_;
    const std::string name_;
    /// A bit for each level.
    std::atomic<unsigned> accepted_{0};
};

LogStack::LogStack(const Clock& clock) noexcept : clock_{clock} {}

LogStack::~LogStack() = default;

void LogStack::add(std::shared_ptr<LogHandler> handler) {
    const std::lock_guard lock{mutex_};
    for (const auto& [name, channel] : channels_) {
        channel->add(*handler);
    }
    handlers_.push_back(std::move(handler));
}

Log& LogStack::channel(std::string_view name) {
    const std::lock_guard lock{mutex_};
    const auto found = channels_.find(name);
    if (found != channels_.end()) {
        return *found->second;
    }
    return *channels_.emplace(name, std::make_unique<Channel>(*this, std::string{name})).first->second;
}

} // namespace missive
