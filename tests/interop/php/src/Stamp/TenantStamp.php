<?php

declare(strict_types=1);

namespace App\Stamp;

use Symfony\Component\Messenger\Stamp\StampInterface;

/** A stamp of the application's own, which nobody at the other end has heard of. */
final class TenantStamp implements StampInterface
{
    public function __construct(private string $tenant, private float $share)
    {
    }

    public function getTenant(): string
    {
        return $this->tenant;
    }

    public function getShare(): float
    {
        return $this->share;
    }
}
