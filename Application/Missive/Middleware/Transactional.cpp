#include <Application/Missive/Middleware/Transactional.hpp>

namespace missive {

void Transactional::handle(Envelope& envelope, Stack rest) {
    const UnitOfWorkPurpose purpose{.access = access_};
    unitOfWork_.run(purpose, listener_, [&] { rest.next(envelope); });
}

} // namespace missive
