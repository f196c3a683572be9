#pragma once

namespace berth {

/**
 * What a program that holds keys does before anything else: files private by default (umask 077), freed memory
 * overwritten, no core dumps and no reading by other programs of the same user (trust.md §5).
 */
void hardenProcess();

} // namespace berth
