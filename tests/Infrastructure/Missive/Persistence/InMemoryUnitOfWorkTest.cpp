#include <Infrastructure/Missive/Persistence/InMemory/InMemoryUnitOfWork.hpp>
#include <tests/contract/InboxContract.hpp>
#include <tests/contract/UnitOfWorkContract.hpp>

#include <atomic>

using namespace missive;
using namespace missive::test;

namespace {

struct InMemory {
    FakeClock clock;
    InMemoryUnitOfWork units{clock};
    std::atomic<int> writes{0};

    UnitOfWork& unitOfWork() { return units; }
    int read() {
        units.forReading();
        return writes;
    }
    void write() {
        units.forWriting([this] { --writes; });
        ++writes;
    }
    void inside(FunctionRef<void(Inbox&)> action) { action(units.inbox()); }
};

} // namespace

TEST_CASE("the in-memory unit of work keeps the contract") { unitOfWorkContract<InMemory>(); }

TEST_CASE("the in-memory inbox keeps the contract") { inboxContract<InMemory>(); }
