#include <UI/Missive/RunApp.hpp>
#include <UI/Ordering/OrderingWiring.hpp>

int main(int argc, char** argv) {
    return missive::runApp(argc, argv, {missive::ordering::wireOrdering});
}
