namespace billing {

template <class UnitOfWork, class Invoice> void takeEvents(UnitOfWork& unitOfWork, Invoice& invoice) {
    collectEvents(unitOfWork, invoice);
}

} // namespace billing
