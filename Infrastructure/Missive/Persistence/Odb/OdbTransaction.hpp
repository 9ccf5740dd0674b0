#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Inbox.hpp>
#include <Infrastructure/Missive/Persistence/UnitOfWorkTransaction.hpp>

#include <odb/transaction.hxx>

#include <optional>

namespace missive {

/// What transactions of ODB have in common, whichever the database.
class OdbTransaction : public UnitOfWorkTransaction {
public:
    OdbTransaction(Inbox& inbox, const Clock& clock) : inbox_{inbox}, clock_{clock} {}
    OdbTransaction(const OdbTransaction&) = delete;
    OdbTransaction& operator=(const OdbTransaction&) = delete;

    bool isHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) override;
    bool recordHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) override;
    void commit(FunctionRef<void()> afterwards) override;

    /// Told before each write, for databases that keep no count of them.
    virtual void willWrite() noexcept {}

protected:
    void begin(odb::transaction_impl* transaction) { transaction_.emplace(transaction); }
    void rollBack() noexcept { transaction_.reset(); }

private:
    /// Lets the connection go after the commit.
    virtual void giveBack() noexcept = 0;

    static void committed(unsigned short event, void* transaction, unsigned long long data) noexcept;

    Inbox& inbox_;
    const Clock& clock_;
    std::optional<odb::transaction> transaction_;
    FunctionRef<void()>* afterwards_ = nullptr;
};

} // namespace missive
