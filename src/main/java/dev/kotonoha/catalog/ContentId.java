package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Id;

/** Names a content over all its revisions; a seed's id is its folder's name. */
public record ContentId(String value) implements Id {

    public ContentId {
        Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
