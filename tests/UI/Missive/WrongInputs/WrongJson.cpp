#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

#include <tests/UI/Missive/WrongInputs/InputPieces.hpp>

#include <string>

namespace missive::test {

std::vector<WrongInput> wrongJson() {
    const std::string malformed = "input.malformed: ";
    const std::string much = "head -c 17000000 /dev/zero | tr '\\0' x > much; ";
    return {
        {"text that is not JSON", create("hello"), {malformed + "The JSON text must be an object, but is hello."}},
        {"no text at all", "missive order:create - < /dev/null", {malformed + "The JSON text is empty."}},
        {"JSON that is cut off", create("{\"orderId\": \"x"), {malformed + "The JSON text "}},
        {"a missing field", create("{}"), {malformed + "The JSON text lacks the field \"orderId\"."}},
        {"a field of the wrong type",
         create(order("\"Ada\"", "\"2\"")),
         {malformed + "The field \"lines[0].quantity\" must be a whole number, but is the string \"2\"."}},
        {"a number beyond all numbers",
         create(order("\"Ada\"", "99999999999999999999")),
         {malformed + "The field \"lines[0].quantity\" is out of range: 99999999999999999999."}},
        {"a field twice",
         create(order("\"Ada\"", "2", ", \"orderId\": \"x\"")),
         {malformed + "The field \"orderId\" occurs twice."}},
        {"a misspelt field",
         create(order("\"Ada\"", "2, \"priceCent\": 1")),
         {malformed + "CreateOrderCommand: The field \"lines[0].priceCent\" is unknown. Did you mean \"priceCents\"?"}},
        {"text that is not UTF-8", create(order("\"\xff\"", "2")), {malformed + "The JSON text is not valid UTF-8."}},
        {"half a surrogate",
         create(order("\"\\ud800\"", "2")),
         {malformed + "The field \"customerName\" has a malformed escape in a string."}},
        {"a field that is unknown and nested without end",
         "missive order:create \"{\\\"x\\\":$(head -c 5000 /dev/zero | tr '\\0' '[')$(head -c 5000 /dev/zero | tr "
         "'\\0' ']')}\"",
         {malformed + "CreateOrderCommand: The field \"x\" is unknown. The fields are: orderId, customerId, "}},
        {"an order without lines",
         create("{\"orderId\": \"" + id +
                "\", \"customerId\": \"C-1\", \"customerName\": \"Ada\", \"currency\": \"EUR\", \"lines\": []}"),
         {"order.empty: An order needs at least one line."}},
        {"a quantity below one",
         create(order("\"Ada\"", "-1")),
         {"order.quantity: A line needs at least one piece; the one for S has -1."}},
        {"an endless line", much + "missive order:create - < much", {malformed + "The line is longer than 16 MiB."}},
        {"an endless line among others",
         much + "missive stock:import much",
         {"line 1: " + malformed + "The line is longer than 16 MiB."}},
        {"a wrong line among others",
         "printf '{\"sku\": \"A\", \"quantity\": 1}\\n{\"sku\": 1}\\n' | missive stock:import -",
         {"line 2: " + malformed + "The field \"sku\" must be a string, but is 1."}},
    };
}

} // namespace missive::test
