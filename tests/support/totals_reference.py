#!/usr/bin/env python3
"""Totals of vouchers by the formulas of the SRI sheet (table 21), written a second time on python's decimal.

Reads one cart per line, fields split by '|':
    tip | third-party amounts split by ',' | line | line ...
    line = quantity price discount tax ...          tax = code:rateCode:rate:units   (units '-' when absent)
Prints one line per cart:
    net discount total | code:rateCode:base:value ... | net gross value ... | ...
"""
import sys
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 60
CENT = Decimal("0.01")
ZERO = Decimal("0.00")


def round2(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def line_figures(text):
    quantity, price, discount, *taxes = text.split(" ")
    quantity, discount = Decimal(quantity), Decimal(discount)
    net = max(ZERO, round2(quantity * Decimal(price) - discount))
    taxes = [tax.split(":") for tax in taxes]

    def by_units(tax):
        return tax[0] == "5" or (tax[0] == "3" and tax[3] != "-")

    def value(tax, base):
        rate = Decimal(tax[2])
        if by_units(tax):
            return round2((quantity if tax[3] == "-" else Decimal(tax[3])) * rate)
        return round2(base * rate / 100)

    ice = sum((value(tax, net) for tax in taxes if tax[0] == "3"), ZERO)
    figures = []
    for tax in taxes:
        base = net + ice if tax[0] == "2" else net
        figures.append((tax[0], tax[1], Decimal(tax[2]), by_units(tax), base, value(tax, base)))
    return net, discount, figures


def cart_figures(text):
    tip, third_party, *lines = text.split("|")
    extras = Decimal(tip) + sum((Decimal(t) for t in third_party.split(",") if t), ZERO)
    net, discount, groups, shown = ZERO, ZERO, {}, []
    for line in lines:
        line_net, line_discount, taxes = line_figures(line)
        net += line_net
        discount += line_discount
        for code, rate_code, rate, units, base, value in taxes:
            group = groups.setdefault((code, rate_code), [rate, units, ZERO, ZERO])
            group[2] += base
            group[3] += value
        values = [value for *_, value in taxes]
        shown.append(" ".join(str(v) for v in [line_net, line_net + sum(values, ZERO), *values]))
    total, group_texts = net + extras, []
    for (code, rate_code), (rate, units, base, summed) in groups.items():
        value = summed if units else round2(base * rate / 100)
        total += value
        group_texts.append(f"{code}:{rate_code}:{base}:{value}")
    return "|".join([f"{net} {discount} {total}", " ".join(group_texts), *shown])


def main():
    with open(sys.argv[1], encoding="ascii") as carts:
        for cart in carts:
            print(cart_figures(cart.rstrip("\n")))


main()
