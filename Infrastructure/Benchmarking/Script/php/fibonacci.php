<?php
function fibonacci(int $n): int
{
    return $n < 2 ? $n : fibonacci($n - 1) + fibonacci($n - 2);
}

function body($inputs)
{
    return fibonacci(22);
}
