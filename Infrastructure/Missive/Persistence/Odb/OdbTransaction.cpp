#include <Infrastructure/Missive/Persistence/Odb/OdbTransaction.hpp>

namespace missive {

bool OdbTransaction::isHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) {
    return inbox_.contains(messageIds, handlerName);
}

bool OdbTransaction::recordHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) {
    return inbox_.record(messageIds, handlerName, clock_.now());
}

void OdbTransaction::commit(FunctionRef<void()> afterwards) {
    afterwards_ = &afterwards;
    transaction_->callback_register(&OdbTransaction::committed, this, odb::transaction::event_commit);
    transaction_->commit();
}

void OdbTransaction::committed(unsigned short, void* transaction, unsigned long long) noexcept {
    auto& self = *static_cast<OdbTransaction*>(transaction);
    self.giveBack();
    (*self.afterwards_)();
}

} // namespace missive
