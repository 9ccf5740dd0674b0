<?php
function body($inputs)
{
    return 0;
}
