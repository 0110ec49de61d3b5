"""Names that people use beside the official ones of areas and industries, and for software."""

from typing import Annotated

from pydantic import Field

from csm_advisor.model.records import Frozen, Record, Text, Texts


class Alias(Record):
    """Names in everyday use, and the codes of what they can mean, the likeliest first."""

    names: Annotated[Texts, Field(min_length=1)]
    codes: Annotated[tuple[Text, ...], Field(min_length=1, strict=False)]


class ProductNames(Record):
    """Names of one product, the usual one first; a suite `holds` the products of these names."""

    names: Annotated[Texts, Field(min_length=1)]
    holds: Texts = ()


class AliasFile(Frozen):
    """`aliases.toml`."""

    area: Annotated[tuple[Alias, ...], Field(strict=False)]
    industry: Annotated[tuple[Alias, ...], Field(strict=False)]
    product: Annotated[tuple[ProductNames, ...], Field(strict=False)] = ()
