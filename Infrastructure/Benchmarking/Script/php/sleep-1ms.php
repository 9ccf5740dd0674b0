<?php
function body($inputs)
{
    usleep(1000);

    return 0;
}
