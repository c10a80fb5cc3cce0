package org.himatch.profile;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who a candidate is, and how to reach them. It never leaves this service.
 *
 * @param name the full name
 * @param email an e-mail address
 * @param phone a telephone number
 */
@Schema(name = "Contact", description = "Who a candidate is. Kept in the profile; matching and employers never get it.")
public record ContactBody(
        @Nullable @Size(min = 1, max = 200) @Schema(examples = "Jordan Example")
        String name,

        @Nullable
        @Email(message = "must be an e-mail address")
        @Size(min = 3, max = 254)
        @Schema(format = "email", examples = "jordan@example.org")
        String email,

        @Nullable @Size(min = 1, max = 40) @Schema(examples = "+1 614 555 0100")
        String phone) {

    /** Nothing said. */
    public static final ContactBody NONE = new ContactBody(null, null, null);
}
