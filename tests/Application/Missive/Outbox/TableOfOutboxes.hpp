#pragma once

#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/ScriptedOutbox.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace missive::test {

/// A table in which messages wait as a test says, in each outbox for 90 seconds.
class TableOfOutboxes final : public ScriptedTransport, public OutboxTable, public MessageCountAware {
public:
    TableOfOutboxes(std::string name, Journal& journal, std::string table = "messenger_messages")
        : ScriptedTransport{std::move(name), journal}, journal_{journal}, table_{std::move(table)} {}

    std::string tableName() const override { return table_; }

    Transport outboxOf(const std::string& transportName) override {
        auto& outbox = outboxes_[transportName];
        if (outbox == nullptr) {
            outbox = std::make_shared<Counted>(transportName + "-outbox", journal_);
            outbox->left = waiting.contains(transportName) ? waiting[transportName] : 0;
            outbox->table = table_;
        }
        return {OutboxName::of(transportName), outbox, outbox, true};
    }

    std::vector<std::string> awaited() override {
        onLook();
        std::vector<std::string> targets;
        for (const auto& [target, count] : waiting) {
            targets.push_back(target);
        }
        return targets;
    }

    std::size_t sortOut() override {
        note("sort");
        return 0;
    }

    MessageCounts messageCounts() override { return {.ready = strangers}; }

    ScriptedOutbox& outbox(const std::string& target) { return *outboxes_.at(target); }

    std::map<std::string, int> waiting;
    int strangers = 0;
    std::function<void()> onLook = [] {};

private:
    struct Counted final : ScriptedOutbox, MessageCountAware, OutboxTable {
        using ScriptedOutbox::ScriptedOutbox;
        std::string tableName() const override { return table; }
        Transport outboxOf(const std::string&) override { return {}; }
        std::vector<std::string> awaited() override { return {}; }
        std::size_t sortOut() override { return 0; }
        MessageCounts messageCounts() override { return {.ready = left}; }
        std::optional<TimePoint> oldest() override { return FakeClock::start() - std::chrono::seconds{90}; }
        int left = 0;
        std::string table;
    };

    Journal& journal_;
    std::string table_;
    std::map<std::string, std::shared_ptr<Counted>> outboxes_;
};

} // namespace missive::test
