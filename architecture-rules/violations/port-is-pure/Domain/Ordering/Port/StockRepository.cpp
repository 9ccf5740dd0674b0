#include <Domain/Ordering/Port/StockRepository.hpp>
