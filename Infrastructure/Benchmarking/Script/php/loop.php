<?php
function body($inputs)
{
    $sum = 0;
    for ($i = 0; $i < 100000; ++$i) {
        $sum += ($i * $i) % 1000003;
    }

    return $sum;
}
