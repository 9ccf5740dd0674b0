#define BACKEND <vector>
#include BACKEND
