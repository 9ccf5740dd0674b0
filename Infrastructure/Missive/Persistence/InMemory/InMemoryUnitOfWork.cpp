#include <Infrastructure/Missive/Persistence/InMemory/InMemoryUnitOfWork.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

class InMemoryUnitOfWork::Transaction final : public UnitOfWorkTransaction {
public:
    Transaction(InMemoryInbox& inbox, const Clock& clock) : inbox_{inbox}, clock_{clock} {}
    ~Transaction() override {
        while (!undo_.empty()) {
            undo_.back()();
            undo_.pop_back();
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    std::int64_t writes() const override { return static_cast<std::int64_t>(undo_.size()); }

    bool isHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) override {
        return inbox_.contains(messageIds, handlerName);
    }

    bool recordHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) override {
        if (!inbox_.record(messageIds, handlerName, clock_.now())) {
            return false;
        }
        for (const auto& messageId : messageIds) {
            add([this, message = std::string{messageId}, handler = std::string{handlerName}] {
                inbox_.forget(message, handler);
            });
        }
        return true;
    }

    void commit(FunctionRef<void()> afterwards) override {
        undo_.clear();
        afterwards();
    }

    void add(std::function<void()> undo) { undo_.push_back(std::move(undo)); }

private:
    InMemoryInbox& inbox_;
    const Clock& clock_;
    std::vector<std::function<void()>> undo_;
};

void InMemoryUnitOfWork::forReading() { reading(); }

void InMemoryUnitOfWork::forWriting(std::function<void()> undo) {
    static_cast<Transaction&>(writing()).add(std::move(undo));
}

std::unique_ptr<UnitOfWorkTransaction> InMemoryUnitOfWork::begin(UnitOfWorkPurpose::Access) {
    return std::make_unique<Transaction>(inbox_, clock_);
}

} // namespace missive
