#include <Infrastructure/Missive/Codec/ShortTypeNames.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace missive;

namespace {

using Names = std::vector<std::string>;

Names shortNames(std::vector<std::string_view> spelled) { return shortTypeNames(spelled); }

} // namespace

TEST_CASE("a type is called by its last name where that tells it apart") {
    CHECK(shortNames({}).empty());
    CHECK(shortNames({"missive::ordering::OrderView", "Sku", "missive::{anonymous}::Grade",
                      "missive::(anonymous namespace)::Mark"}) == Names{"OrderView", "Sku", "Grade", "Mark"});
    CHECK(shortNames({"missive::Page<missive::ordering::OrderView>", "missive::Pair<int, a::Sku>"}) ==
          Names{"PageOrderView", "PairIntSku"});
}

TEST_CASE("types of one name are called by as much as tells them apart, in whatever order they come") {
    CHECK(shortNames({"missive::ordering::OrderView", "missive::invoicing::OrderView", "a::Sku"}) ==
          Names{"OrderingOrderView", "InvoicingOrderView", "Sku"});
    CHECK(shortNames({"missive::invoicing::OrderView", "a::Sku", "missive::ordering::OrderView"}) ==
          Names{"InvoicingOrderView", "Sku", "OrderingOrderView"});
    CHECK(shortNames({"a::x::View", "b::x::View", "View"}) == Names{"AXView", "BXView", "View"});
    CHECK(shortNames({"missive::Order::Line", "missive::Order::Line", "missive::Offer::Line"}) ==
          Names{"OrderLine", "OrderLine", "OfferLine"});
}

TEST_CASE("types that cannot be told apart have one name") {
    CHECK(shortNames({"a::{anonymous}::View", "a::{anonymous}::View"}) == Names{"View", "View"});
    CHECK(shortNames({"a::View", "a::{anonymous}::View"}) == Names{"View", "View"});
}
