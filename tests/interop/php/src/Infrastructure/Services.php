<?php

declare(strict_types=1);

namespace App\Infrastructure;

use Symfony\Contracts\Service\ServiceLocatorTrait;
use Symfony\Contracts\Service\ServiceProviderInterface;

/** Services by name, made when they are asked for first. */
final class Services implements ServiceProviderInterface
{
    use ServiceLocatorTrait;
}
